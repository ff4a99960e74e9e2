/** The page's one Trusted Types policy: scripts and workers come from this origin only. */

function ownScript(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new TypeError(`not a script of this site: ${url.href}`);
  return url.href;
}

const policy = window.trustedTypes?.createPolicy("rongtong", { createScriptURL: ownScript });

/** `address` as something a worker can be started from. */
export function scriptAddress(address: string): string {
  return (policy?.createScriptURL(address) ?? ownScript(address)) as unknown as string;
}
