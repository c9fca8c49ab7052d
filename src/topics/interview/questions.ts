import { textIn } from "../../core/text.ts";
import type { Question } from "../review.ts";
import type { InterviewSection } from "./compile.ts";
import { endOf, readCourse } from "./course.ts";
import { courseCandidates } from "./course-candidates.ts";
import { courseMarks, reachedByCourse } from "./course-marks.ts";
import { formFaults, outlineForm } from "./form-outline.ts";
import type { CheckGoal } from "./values.ts";

/**
 * How an interview goes: `given` is `{ protocol?, events }`, `on` the day on which reminders are asked for. Beside the
 * events of an interview it takes `{ "type": "steps.completed", "on", "until"? }`: every open step, up to that one, with
 * the least that it asks for.
 */
export function interviewCourse(checkGoal?: CheckGoal): Question<InterviewSection> {
  return {
    faults: (_, given) => {
      const course = readCourse(given);
      return course.ok ? [] : course.issues;
    },
    answer: (section, given, on) => endOf(section, given, on, checkGoal),
    marks: (section) => courseMarks(section),
    reached: (section, given, on) => reachedByCourse(section, given, on, checkGoal),
    candidates: (section) => courseCandidates(section),
  };
}

export const questions: Readonly<Record<string, Question<InterviewSection>>> = {
  course: /* @__PURE__ */ interviewCourse(),
  /** What the form asks: `given` is `{ protocol? }`. */
  form: {
    faults: (_, given) => formFaults(given),
    answer: (section, given) => outlineForm(section, given),
    candidates: (section) => {
      return [...section.protocols.values()].map(({ name, document }) => ({
        name: { en: `${textIn(document.title, "en", name)}: what the form asks`, "zh-CN": `${textIn(document.title, "zh-CN", name)}：记录表的内容` },
        given: { protocol: name },
      }));
    },
  },
};
