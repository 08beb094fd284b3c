/**
 * Elements that browsers know: the HTML Standard's index of elements, its list of obsolete ones, and the two roots of
 * embedded vocabularies (`svg`, `math`).
 */
const NAMES: ReadonlySet<string> = new Set(
  `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup
   data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
   head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav
   noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select
   selectedcontent slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th
   thead time title tr track u ul var video wbr
   acronym applet basefont bgsound big blink center dir font frame frameset image isindex keygen listing marquee menuitem
   multicol nextid nobr noembed noframes param plaintext rb rtc spacer strike tt xmp`.split(/\s+/),
);

const LONGEST = Math.max(...[...NAMES].map((name) => name.length));

/**
 * Whether `<name>` is an HTML tag. Every other name in angle brackets (`<CommonParameters>`, `<string>`, `<server-name>`)
 * is a placeholder that the reader is to fill in, however much it looks like a tag.
 *
 * @param name without angle brackets, slash or attributes, in any case
 */
export function isHtmlName(name: string): boolean {
  return name.length <= LONGEST && NAMES.has(name.toLowerCase());
}
