/** When the page was kept by this device, if that is where it comes from; the service worker writes it there. */
export function keptAt(): number | null {
  const at = document.body?.dataset["keptAt"];
  return at ? Date.parse(at) : null;
}
