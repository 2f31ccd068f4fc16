/**
 * The domain: a twinning, the acts that a host requests for it, the events that happened, and the function that
 * decides.
 *
 * <ul>
 *   <li>To find the acts that each stage permits, open {@link TransitionTable}, the table of the whole lifecycle.
 *   <li>To find the checks, warnings and facts of an act, open its chapter: {@link OpeningActs},
 *       {@link PreparationActs}, {@link PartyActs}, {@link PlanActs}, {@link TextActs}, {@link DecisionActs},
 *       {@link ApprovalActs}, {@link SignatureActs}, {@link EntryIntoForceActs}, {@link ContactActs}, {@link ActivityActs},
 *       {@link ProgrammeActs}, {@link ExchangeActs}, {@link PublicationActs}, {@link RecordsActs}, {@link FollowUpActs},
 *       {@link RevivalActs}, {@link TieActs}, {@link EndActs}. Its event is in the file of the same chapter that ends in
 *       {@code Events}.
 *   <li>To add an act, begin with {@link ActKind}. The compiler names most of the other places.
 *   <li>To find the order in which an act is decided, open {@link Lifecycle} and then {@link Consequences}.
 *   <li>To find the conditions of a gate, open {@link Gates#missing}. Each joint condition names its gates in
 *       {@link GateCondition}. Those of a country are in its profile, and those of the plan and the text in
 *       {@link LinterFindings}.
 *   <li>To find whether a decision may be recorded, open {@link AnsweredStep}.
 *   <li>To find whether a recorded decision counts at a gate, open {@link Validity#approved}. An unfavourable decision
 *       is stored in the same way but does not count. {@link Findings#unmetStep} gives the reason.
 *   <li>To find the day of entry into force, open {@link EntryIntoForceDay}.
 *   <li>To find whether a signature counts, open {@link Validity#signed}. To find the signatories that bind a party,
 *       open {@link Signatories}.
 *   <li>To find the obligations that an act raises, fulfils or lifts, open {@link Obligations}. To find the
 *       requirements for fulfilment, such as a report to every recipient, open {@link Fulfilment#suffices}.
 *   <li>To find what is withheld from publication, and the obligations that rest meanwhile, open {@link Discretion}.
 *   <li>To find the days of a twinning that agendas list, open {@link AgendaItem}.
 *   <li>To find the next steps of the revival of a dormant twinning, open {@link RevivalSteps}.
 *   <li>To find how a report is composed from what is recorded, open {@link ReportComposer}.
 *   <li>To find the milestone that an act must not precede, open {@link ActKind}, and {@link Milestone} for its day.
 *   <li>To find the acts that are possible now, open {@link AvailableActs}.
 *   <li>To find the sentences in Hebrew and English, open {@link LifecycleMessages}, and {@code messages_he.properties}
 *       next to it.
 * </ul>
 */
package org.twinpact.twinning;
