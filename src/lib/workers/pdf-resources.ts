import type { ReadPdfResource } from '../importers/pdf/open-pdf.ts';

/** Fetches files of pdf.js from a folder of the own origin, each once; one that failed is asked for again. */
export function pdfResourceReader(folder: string): ReadPdfResource {
  const fetched = new Map<string, Promise<Uint8Array>>();
  return (name) => {
    let resource = fetched.get(name);
    if (!resource) {
      resource = fetchBytes(folder + name);
      fetched.set(name, resource);
      resource.catch(() => fetched.delete(name));
    }
    return resource;
  };
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
