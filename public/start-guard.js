// Says where the page's script did not come or begin (src/main.tsx notes that it did).
// Deferred and before the module, so that no failure of that escapes it.
{
  const notice = document.getElementById('not-started');
  const reveal = () => {
    if (notice && document.documentElement.dataset.started === undefined) notice.hidden = false;
  };
  addEventListener('error', reveal, true);
  addEventListener('unhandledrejection', reveal);
  setTimeout(reveal, 15000);
  notice?.querySelector('button')?.addEventListener('click', () => location.reload());
}
