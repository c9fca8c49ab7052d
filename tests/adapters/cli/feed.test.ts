import { describe, expect, it } from "vitest";
import { appealMachine, interviewMachine, loadPolicy, replay } from "../../../src/index.ts";
import { standard } from "../../../src/presets/index.ts";
import { faultsOf, readCalendar } from "../../support/calendar-reader.ts";
import { screenOf } from "../../support/cli-screen.ts";

const PROJECT = "repository/src/presets/functional-project.json";
const STANDARD = "repository/src/presets/standard.json";

const files = {
  "people.csv": "id,department,position,name\nli,finance,staff,李明\nzhao,finance,staff,赵敏\nqian,finance,staff,\n",
  "departments.csv": "id,unitKind,name\nfinance,functional-department,财务部\n",
};
const plan = `feed plan ${PROJECT} --departments departments.csv --roster people.csv --from 2026-01-01 --until 2026-06-30`;

describe("feed", () => {
  it("writes the interviews of a plan to a file, with the names of the lists, and counts them", async () => {
    const screen = await screenOf(`${plan} --remind 7,1 --remind-at 09:00 --output plan.ics --locale zh-CN`, { files });
    expect([screen.status, screen.output, screen.errors]).toEqual([0, "已将 2 项日程写入 `plan.ics`\n", ""]);
    const text = screen.files.get("plan.ics") ?? "";
    expect(faultsOf(text)).toEqual([]);
    const { events } = readCalendar(text);
    expect(events[0]?.values).toMatchObject({ SUMMARY: "绩效面谈：赵敏", DTSTART: "20260331", DTSTAMP: "20260105T080000Z" });
    expect(events[0]?.values["DESCRIPTION"]).toContain("部门：财务部");
    expect(events[0]?.triggers).toEqual(["-P6DT15H", "-PT15H"]);
  });

  it("prints it, line ends and all, with the stamp, the method and the person that were given", async () => {
    const { output } = await screenOf(`${plan} --stamp 2026-02-01T00:00:00Z --method CANCEL --organizer hr@example.com --person zhao`, { files });
    expect(faultsOf(output)).toEqual([]);
    const { events } = readCalendar(output);
    expect(events.map(({ values }) => [values["DTSTAMP"], values["STATUS"], values["ORGANIZER"]])).toEqual([
      ["20260201T000000Z", "CANCELLED", "mailto:hr@example.com"],
    ]);
  });

  it("writes the deadline of an appeal", async () => {
    const { ok, snapshot } = replay(appealMachine(loadPolicy(standard)), [
      { type: "result.notified", on: "2026-03-02", appraiser: "wang", handlers: { appraiser: "wang" } },
      { type: "appeal.filed", on: "2026-03-05" },
    ]);
    expect(ok).toBe(true);
    const { output } = await screenOf(`feed appeal ${STANDARD} --case case.json --appellant li --as-of 2026-03-05`, { files: { "case.json": JSON.stringify(snapshot) } });
    expect(faultsOf(output)).toEqual([]);
    expect(readCalendar(output).events.map(({ values }) => [values["DTSTART"], values["SUMMARY"]])).toEqual([
      ["20260312", "Appeal of li: appraiser (wang) must answer (talk with the appraiser)"],
    ]);
  });

  it("writes the deadline of an interview", async () => {
    const policy = loadPolicy(standard);
    const opened = { type: "interview.opened", on: "2026-03-02", employee: "li", manager: "zhang", channel: "one-to-one", phase: "assessment", after: { "result-delivered": "2026-03-01" }, values: { periodFrom: "2026-01-01", periodTo: "2026-12-31" } };
    const { snapshot } = replay(interviewMachine(policy), [opened, { type: "step.completed", on: "2026-03-02", step: "opening", by: "manager" }] as never); // plain, as the machine reads it
    const { output, errors } = await screenOf(`feed interview ${STANDARD} --session talk.json --as-of 2026-03-02 --json`, { files: { "talk.json": JSON.stringify(snapshot) } });
    expect(errors).toBe("");
    const { status, feed } = JSON.parse(output) as { readonly status: number; readonly feed: string };
    expect([status, faultsOf(feed)]).toEqual([0, []]);
    expect(readCalendar(feed).events.map(({ values }) => values["DTSTART"])).toEqual(["20260309"]);
  });

  it.each([
    [`feed plans ${PROJECT}`, "there is no feed `plans`; did you mean `plan`?\n"],
    [`feed plan ${PROJECT} --roster people.csv --from 2026-01-01`, "a feed of `plan` needs more; give `--departments`, `--until`\n"],
    [`feed appeal ${STANDARD} --as-of 2026-01-01`, "a feed of `appeal` needs more; give `--case`, `--appellant`\n"],
    [`${plan} --remind 7,x`, "`x` is no number of days; write whole numbers with commas between them\n"],
    [`feed interview ${STANDARD} --session none.json --as-of 2026-01-01`, /^cannot read `none.json`/],
    [`${plan} --roster none.csv`, /^cannot read `none.csv`/],
    [`${plan} --stamp now`, /`\/options\/stamp`|`now`/],
    [`${plan} --until 2025-01-01`, /2025-01-01/],
    [`${plan} --output forbidden/plan.ics`, "cannot write `forbidden/plan.ics`: permission denied\n"],
  ])("%s: says what is wrong", async (line, errors) => {
    const screen = await screenOf(line, { files });
    expect([screen.status, screen.output]).toEqual([2, ""]);
    if (typeof errors === "string") expect(screen.errors).toBe(errors);
    else expect(screen.errors).toMatch(errors);
  });
});
