// Parts marked as live are exchanged with those of the server every other second, unless somebody is in them.
const REFRESH_MS = 2000;

async function refresh() {
  const answer = await fetch(location.href);

  if (!answer.ok) {
    return;
  }

  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');

  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(part.id);

    if (next && !part.contains(document.activeElement) && part.innerHTML !== next.innerHTML) {
      part.innerHTML = next.innerHTML;
    }
  }
}

async function loop() {
  const state = document.getElementById('connection');

  try {
    if (!document.hidden) {
      await refresh();
    }

    state.textContent = '';
  } catch {
    state.textContent = 'The sandbox does not answer.';
  }

  setTimeout(loop, REFRESH_MS);
}

setTimeout(loop, REFRESH_MS);
