import Domain

extension Task {
  /// The layer that does this work; nil where it needs none, or where there is nothing to do it on (a record that is
  /// gone).
  /// - Parameter id: for what may be added; made by the app, since making one is no pure thing.
  func layer(in world: World, fresh id: String) -> (any Screen)? {
    switch self {
    case .newSession(let seed):
      return SessionFormScreen(new: seed, id: RecordID(id), in: world)
    case .editSession(let session):
      return SessionFormScreen(editing: session, field: nil, in: world)
    case .copySession(let session):
      return SessionFormScreen(copying: session, as: RecordID(id), in: world)
    case .repeatSession(let session):
      return RepeatScreen(repeating: session, fresh: id, in: world)
    case .chooseScope(let work):
      return ScopeScreen(work, in: world)
    case .changeSessions(let sessions, let action):
      return BulkScreen(sessions, action, in: world)
    case .moveSession(let session):
      return SessionFormScreen(editing: session, field: .day, in: world)
    case .placeSession(let session, let slot):
      return SessionFormScreen(placing: session, at: slot, in: world)
    case .staffSession(let session, let guides):
      return SessionFormScreen(editing: session, guides: guides, in: world)
    case .whoCan(let session):
      return WhoCanScreen(session, in: world)
    case .cancelSession(let session):
      return PromptScreen(cancelling: session, in: world)
    case .recordParticipation(let session):
      return RecordingScreen(session, in: world)
    case .numbersInbox(let first):
      return InboxScreen(from: first, in: world)
    case .chooseSessionToRecord:
      return ChooserScreen(in: world)
    case .registrations(let session):
      return RegistrationsScreen(session, in: world)
    case .registerGroup(let seed):
      return RegisterFormScreen(seed, in: world)
    case .withdrawGroup(let withdrawal):
      return WithdrawFormScreen(withdrawal, in: world)
    case .decideRegistration(let question, let reason):
      return RegistrationQuestionScreen(question, reason: reason)
    case .evidence(let school, let definition, let day):
      return EvidenceScreen(school: school, by: definition, asOf: day, in: world)
    case .whatIf(let what):
      return WhatIfScreen(what, in: world)
    case .editTarget(let place, let asOf):
      return ReachSettingsScreen(target: place, asOf: asOf, in: world)
    case .goToDay:
      return GoToScreen(in: world)
    case .chooseWhoseSessions:
      return WhoseSessionsScreen(in: world)
    case .addRecord(let kind):
      return RecordFormScreen(adding: kind, id: id, in: world)
    case .editRecord(let kind, let record):
      return RecordFormScreen(editing: kind, id: record, in: world)
    case .problems:
      return ProblemsScreen(in: world)
    case .history:
      return HistoryScreen(in: world)
    case .conflicts:
      return ConflictsScreen(in: world)
    case .rules:
      return RulesScreen(in: world)
    case .reinstateSession, .confirmSession, .markHeld:
      return nil
    }
  }
}
