/** Hands a text, or what stands in a blob, to the visitor as a file; nothing leaves the device. */
export function save(content: string | Blob, name: string, type = "application/json"): void {
  const address = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
