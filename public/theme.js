// Runs before the first paint, so that a remembered theme does not flash. src/app/theme.ts does the rest.
try {
  const theme = localStorage.getItem('cookie-or-token.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // storage is forbidden: the system's theme it is
}
