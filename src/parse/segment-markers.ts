/** The literal markers of the one serialization, found in all of 95,981 measured files. */
export const TARGET_OPEN = '<span data-ttu-id="';
export const BETWEEN = '</span><span class="sxs-lookup"><span data-stu-id="';
export const UNIT_CLOSE = "</span></span>";
export const SPAN_CLOSE = "</span>";
export const LOOKUP_OPEN = '<span class="sxs-lookup">';
export const SOURCE_OPEN = '<span data-stu-id="';

/** Anything that can only come from unit markup, in whatever state. */
export const MARKER_TRACE = /(?:ttu|stu)-id|sxs-lookup/i;

const VALID_ID = /^[0-9a-f]{5}-p?[0-9]{3,}$/;

export function isValidId(id: string): boolean {
  return VALID_ID.test(id);
}
