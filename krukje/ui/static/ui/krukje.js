// Small comforts. Everything works without this file.
(function () {
  "use strict";

  // A code behind # comes from a scanned picture: fill it in, and take it out of the address at once.
  const code = document.getElementById("id_code");
  if (code && location.hash.length > 16) {
    code.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
  }

  // What went wrong is read first.
  const problems = document.getElementById("problemen");
  if (problems) {
    problems.focus();
  }

  // One click is enough: a second one would only make the page slower.
  document.addEventListener("submit", function (event) {
    const button = event.target.querySelector("button:not([type=button])");
    if (event.target.method === "post" && button) {
      setTimeout(function () {
        button.disabled = true;
      }, 0);
      addEventListener("pageshow", function () {
        button.disabled = false;
      });
    }
  });
})();
