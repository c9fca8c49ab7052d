import { pointer } from "../../core/pointer.ts";
import { anchorAt, named, sentences, told } from "../chapter-parts.ts";
import type { Block, Phrase, TopicDescription } from "../description.ts";
import { phrase } from "../phrase.ts";
import type { InterviewSection } from "./compile.ts";
import { stepFigure } from "./describe-figure.ts";
import { describeForm } from "./describe-form.ts";
import { phaseAt, titled } from "./describe-names.ts";
import type { Telling } from "./describe-names.ts";
import { describeStep, stepsOf, stepTable } from "./describe-steps.ts";
import { describeChannels, describeParties, describePhases } from "./describe-talks.ts";
import { wordsIn } from "./describe-languages.ts";
import type { ProtocolDocument } from "./schema.ts";

/** The chapter on interviews: when and how talks are held, the steps of each protocol, and the form that comes of them. */
export const interviewDescription: TopicDescription<InterviewSection> = {
  title: { en: "Steps of the interview", "zh-CN": "面谈步骤" },
  describe: ({ document, protocol: usual }, scope) => {
    if (document === null) return [];
    const telling: Telling = { scope, words: wordsIn(scope.locale), document };
    const { words: say } = telling;
    const path = pointer(scope.path, "protocols");
    const protocols = Object.entries(document.protocols).map(([name, each]) => {
      const at = pointer(path, name);
      return { name, document: each, at, title: titled(telling, each, at, name) };
    });
    const { protocol = usual?.name } = document;
    const usualAt = document.protocol === undefined ? pointer(path, protocol ?? "") : pointer(scope.path, "protocol");
    const text = sentences(scope.locale, [
      say.intro(protocols.map(({ title }) => title)),
      protocol === undefined || (protocols.length === 1 && document.protocol === undefined)
        ? []
        : say.usual(named(scope, document.protocols[protocol]?.title, usualAt, protocol)),
    ]);
    return [
      { kind: "paragraph", text },
      ...describePhases(telling),
      ...describeChannels(telling),
      ...protocols.map((each) => describeProtocol(telling, each.document, each.at, each.title)),
      ...describeForms(telling, protocols),
      ...describeParties(telling),
    ];
  },
};

function describeProtocol(telling: Telling, document: ProtocolDocument, at: string, title: Phrase): Block {
  const { scope, words } = telling;
  const { protocol: say } = words;
  const { phases = [], strictOrder, maxSpanDays } = document;
  const steps = stepsOf(document, at);
  const isStrict = strictOrder?.value ?? true;
  const strictAt = pointer(at, "strictOrder");
  const spanAt = pointer(at, "maxSpanDays");
  const days = pointer(spanAt, "value");
  const served = phases.map((name, index) => phaseAt(telling, name, pointer(at, "phases", index)));
  const text = sentences(scope.locale, [
    served.length === 0 ? phrase`${say.servesAny}` : say.serves(served),
    steps.length === 1 ? [] : say.order(isStrict, strictOrder === undefined ? null : pointer(strictAt, "value")),
    maxSpanDays === undefined ? [] : say.span(phrase`${told(String(maxSpanDays.value), days)}`, days, maxSpanDays.value === 0),
    phrase`${say.unsaid}`,
  ]);
  return {
    kind: "section",
    anchor: anchorAt(at),
    title,
    blocks: [
      { kind: "paragraph", text },
      ...scope.evidence(document, at),
      ...(strictOrder === undefined ? [] : scope.evidence(strictOrder, strictAt)),
      ...(maxSpanDays === undefined ? [] : scope.evidence(maxSpanDays, spanAt)),
      ...(steps.length === 1 ? [] : [stepFigure(telling, title, steps, isStrict)]),
      stepTable(telling, title, steps),
      ...steps.map((step) => describeStep(telling, step, steps)),
    ],
  };
}

/** The form that all protocols share, then those of single protocols. */
function describeForms(
  telling: Telling,
  protocols: readonly { readonly document: ProtocolDocument; readonly at: string; readonly title: Phrase }[],
): readonly Block[] {
  const { scope, words, document } = telling;
  const { form: say } = words;
  const shared = pointer(scope.path, "form");
  const titleOf = ({ title }: NonNullable<ProtocolDocument["form"]>, at: string) => {
    return title === undefined ? phrase`${say.title}` : scope.text(title, pointer(at, "title"), say.title);
  };
  return [
    ...(document.form === undefined ? [] : [describeForm(telling, document.form, shared, titleOf(document.form, shared))]),
    ...protocols.flatMap(({ document: { form }, at, title }) => {
      const own = pointer(at, "form");
      return form === undefined ? [] : [describeForm(telling, form, own, say.own(titleOf(form, own), title))];
    }),
  ];
}
