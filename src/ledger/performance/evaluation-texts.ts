/** Texts of a self-evaluation: what was reached of the goals, what it comes to, what is to become better. */
export const evaluationTexts = ['result', 'summary', 'improvement'] as const

export type EvaluationText = (typeof evaluationTexts)[number]
