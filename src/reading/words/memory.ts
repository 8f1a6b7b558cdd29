/**
 * Answers to questions that several readers ask of the same words in turn. They are kept with the object of one document that they depend
 * on, and go with it.
 */
export class Memory<Answer> {
  readonly #answers = new WeakMap<object, Map<string, Answer>>();

  /** What `find` answered when it was first asked this question about `around`. */
  of(around: object, question: string, find: () => Answer): Answer {
    let answers = this.#answers.get(around);
    if (!answers) {
      answers = new Map();
      this.#answers.set(around, answers);
    }
    let answer = answers.get(question);
    if (answer === undefined) {
      answer = find();
      answers.set(question, answer);
    }
    return answer;
  }
}
