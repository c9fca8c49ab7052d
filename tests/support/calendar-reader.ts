/** A calendar as a reader by the letter of RFC 5545 sees it: it shares nothing with what writes calendars. */
export interface ReadCalendar {
  readonly lines: readonly ReadLine[];
  readonly events: readonly ReadEvent[];
}

export interface ReadLine {
  readonly name: string;
  readonly parameters: string;
  /** As it stands in the file. */
  readonly value: string;
}

export interface ReadEvent {
  /** The values of the event's own properties, without escapes. */
  readonly values: Readonly<Record<string, string>>;
  readonly triggers: readonly string[];
}

/** What is wrong with the octets of a calendar: line ends, lengths, characters that are none. */
export function faultsOf(calendar: string): readonly string[] {
  const octets = Buffer.from(calendar, "utf8");
  const faults: string[] = [];
  if (octets.toString("utf8") !== calendar) faults.push("not UTF-8");
  let length = 0;
  for (const [index, octet] of octets.entries()) {
    if (octet === 0x0a) {
      if (octets[index - 1] !== 0x0d) faults.push(`LF without CR at ${index}`);
      if (length - 1 > 75) faults.push(`a line of ${length - 1} octets`);
      if ((octets[index + 1] ?? 0) >= 0x80) faults.push(`a line begins inside a character at ${index + 1}`);
      length = 0;
      continue;
    }
    length++;
    if (octet === 0x0d && octets[index + 1] !== 0x0a) faults.push(`CR without LF at ${index}`);
    if (octet < 0x20 && octet !== 0x0d && octet !== 0x09) faults.push(`control character ${octet}`);
  }
  if (!calendar.endsWith("\r\n")) faults.push("the last line has no end");
  return faults;
}

export function readCalendar(calendar: string): ReadCalendar {
  const unfolded = calendar.replaceAll(/\r\n[ \t]/g, "").split("\r\n").slice(0, -1);
  const lines = unfolded.map((line): ReadLine => {
    const [, name = "", parameters = "", value = ""] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/su.exec(line) ?? [];
    return { name, parameters, value };
  });
  return { lines, events: eventsIn(lines) };
}

function eventsIn(lines: readonly ReadLine[]): readonly ReadEvent[] {
  const events: { values: Record<string, string>; triggers: string[] }[] = [];
  const open: string[] = [];
  for (const { name, value } of lines) {
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({ values: {}, triggers: [] });
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`${value} ends, but was not open`);
    } else {
      const event = events.at(-1);
      if (open.at(-1) === "VEVENT" && event !== undefined) event.values[name] = unescaped(value);
      if (open.at(-1) === "VALARM" && name === "TRIGGER") event?.triggers.push(value);
    }
  }
  if (open.length > 0) throw new Error(`${open.join(", ")} does not end`);
  return events;
}

function unescaped(value: string): string {
  return value.replaceAll(/\\(.)/gsu, (_, character: string) => (character === "n" || character === "N" ? "\n" : character));
}
