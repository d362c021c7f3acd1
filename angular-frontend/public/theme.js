// Runs before the first paint, so that a chosen theme never flashes in the wrong colours.
try {
  const theme = localStorage.getItem('rzecznik.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off in this browser: the system's theme is used.
}
