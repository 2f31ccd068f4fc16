/**
 * The domain: a twinning, the acts that are asked of it, the events that happened, and the function that decides.
 *
 * <ul>
 *   <li>To find which act is permitted at which stage, open {@link TransitionTable}, the table of the whole lifecycle.
 *   <li>To find what an act checks, warns of and records, open its chapter: {@link OpeningActs},
 *       {@link PreparationActs}, {@link PartyActs}, {@link PlanActs}, {@link TextActs}, {@link DecisionActs},
 *       {@link SignatureActs}, {@link FollowUpActs}, {@link EndActs}. Its event is in the file of the same chapter that
 *       ends in {@code Events}.
 *   <li>To add an act, begin with {@link ActKind}. The compiler names most of the other places.
 *   <li>To find the order in which an act is decided, open {@link Lifecycle} and then {@link Consequences}.
 *   <li>To find the conditions of a gate, open {@link Gates}. The joint ones are in {@link GateCondition}, those of a
 *       country in its profile, those of plan and text in {@link LinterFindings}.
 *   <li>To find whether a decision may be recorded, open {@link AnsweredStep}. To find whether a recorded decision,
 *       such as a council's refusal, counts at a gate, open {@link Validity}. The finding that says so is made in
 *       {@link Findings#unmetStep}.
 *   <li>To find who must sign so that a party is bound, open {@link Signatories}.
 *   <li>To find what parties owe, open {@link Obligations} and {@link Fulfilment}.
 *   <li>To find which day an act must not precede, open {@link Milestone}.
 *   <li>To find what can be done now, open {@link AvailableActs}.
 *   <li>To find the sentences in Hebrew and English, open {@link LifecycleMessages} and {@code messages_he.properties}.
 * </ul>
 */
package org.twinpact.twinning;
