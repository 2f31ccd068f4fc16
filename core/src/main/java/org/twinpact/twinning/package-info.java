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
 *   <li>To find the conditions of a gate, open {@link Gates#missing}. Each joint condition names its gates in
 *       {@link GateCondition}. Those of a country are in its profile, those of plan and text in {@link LinterFindings}.
 *   <li>To find whether a decision may be recorded, open {@link AnsweredStep}.
 *   <li>To find whether a recorded decision counts at a gate, open {@link Validity#approved}. A negative one, such as
 *       that of a council, is stored in the same way and does not count. {@link Findings#unmetStep} says why.
 *   <li>To find whether a signature counts, open {@link Validity#signed}. To find who must sign so that a party is bound,
 *       open {@link Signatories}.
 *   <li>To find which obligations an act raises, fulfils or lifts, open {@link Obligations}. To find what fulfils one,
 *       such as a report that went to every recipient, open {@link Fulfilment#suffices}.
 *   <li>To find which milestone an act must not precede, open {@link ActKind}, and {@link Milestone} for its day.
 *   <li>To find what can be done now, open {@link AvailableActs}.
 *   <li>To find the sentences in Hebrew and English, open {@link LifecycleMessages}, and {@code messages_he.properties}
 *       next to it.
 * </ul>
 */
package org.twinpact.twinning;
