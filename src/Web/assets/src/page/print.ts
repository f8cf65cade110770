/** data-print: the browser's print dialog. */
export function startPrint(): void {
  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-print]")) {
      window.print();
    }
  });
}
