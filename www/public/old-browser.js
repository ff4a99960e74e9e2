// Runs only where modules are unknown; written for such browsers.
(function () {
  var place = document.getElementById("before-state");
  if (!place) return;
  place.textContent =
    "这个浏览器太旧，无法在本机计算。请换用 Chrome / Edge 107、Safari 16.4、Firefox 104 或更新的版本。" +
    " This browser is too old to compute on your device. Please use Chrome or Edge 107, Safari 16.4, Firefox 104 or newer.";
})();
