import type { AlertKind } from "../../locale/alert-kinds.ts";
import type { Segment } from "../../model/unit.ts";
import { differenceOf } from "../../text/difference.ts";
import { type AlertMarker, alertMarkersOf, bareAlertMarkersOf, isEnglishAlertWord } from "./alerts.ts";

/** What became of alert markers on their way from the source to the target; each list in the order of its text. */
export interface AlertDifference {
  readonly lost: readonly AlertMarker[];
  readonly changed: readonly (readonly [source: AlertMarker, target: AlertMarker])[];
  readonly added: readonly AlertMarker[];
  /** Markers that are no alert in the source either. */
  readonly shown: readonly AlertMarker[];
}

/**
 * Compares the alert markers of two segments without regard to their order.
 *
 * @param meaningOf of a word in the language of the target: which kind it is, as far as it is of one; `null` for words
 *   that mean no alert
 */
export function compareAlerts(
  source: Segment,
  target: Segment,
  meaningOf: (word: string) => { readonly kind: AlertKind | null } | null,
): AlertDifference {
  const expected = alertMarkersOf(source);
  const found = alertMarkersOf(target);
  const difference = differenceOf(expected.filter(isExact), found.filter(isExact), ({ kind }) => kind ?? "");
  const lost = new LostAlerts(difference.missing);
  const changed: (readonly [AlertMarker, AlertMarker])[] = [];
  const added: AlertMarker[] = [];
  const shown: AlertMarker[] = [];
  let shownBySource = expected.filter((marker) => marker.marked && !marker.exact).length;
  for (const marker of [...found.filter((one) => !isExact(one)), ...difference.added]) {
    const meant = marker.kind === null ? meaningOf(marker.word) : marker;
    if (!marker.marked && meant === null) continue;
    const counterpart = lost.take(meant?.kind ?? null);
    if (counterpart !== undefined) changed.push([counterpart, marker]);
    else if (marker.marked && shownBySource > 0) {
      shownBySource--;
      // What the source has damaged, the target may have repaired.
      if (!marker.exact && isAlertLike(marker, target.text)) shown.push(marker);
    }
    // Other words in brackets may be anything: only an alert's name is known to be one.
    else if (marker.marked && meant !== null) added.push(marker);
  }
  for (const marker of lost.left().length > 0 ? bareAlertMarkersOf(target) : []) {
    const counterpart = isWithin(marker, found) ? undefined : lost.take(marker.kind);
    if (counterpart !== undefined) changed.push([counterpart, marker]);
  }
  return { lost: lost.left(), changed, added, shown };
}

/** `\[!file\]` with escaped brackets is text: only the name of an alert makes one of it. */
function isAlertLike({ start, kind, word }: AlertMarker, text: string): boolean {
  return kind !== null || isEnglishAlertWord(word) || text.startsWith("[!", start);
}

/** The markers that the target lacks, each given out once. */
class LostAlerts {
  private readonly taken = new Set<AlertMarker>();
  private readonly markers: readonly AlertMarker[];
  private readonly all: Iterator<AlertMarker>;
  private readonly byKind = new Map<AlertKind | null, Iterator<AlertMarker>>();

  constructor(markers: readonly AlertMarker[]) {
    this.markers = markers;
    this.all = markers.values();
  }

  /** The first one of a kind, else the first of all. */
  take(kind: AlertKind | null): AlertMarker | undefined {
    const ofKind = this.byKind.get(kind) ?? this.markers.filter((marker) => marker.kind === kind).values();
    this.byKind.set(kind, ofKind);
    return this.next(ofKind) ?? this.next(this.all);
  }

  left(): readonly AlertMarker[] {
    return this.markers.filter((marker) => !this.taken.has(marker));
  }

  private next(markers: Iterator<AlertMarker>): AlertMarker | undefined {
    for (let { value, done } = markers.next(); !done; { value, done } = markers.next()) {
      if (this.taken.has(value)) continue;
      this.taken.add(value);
      return value;
    }
    return undefined;
  }
}

function isWithin({ start }: AlertMarker, markers: readonly AlertMarker[]): boolean {
  return markers.some((marker) => marker.start <= start && start < marker.end);
}

function isExact({ exact }: AlertMarker): boolean {
  return exact;
}
