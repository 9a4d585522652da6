import Domain

/// The places of a session: who has one, who waits, and what is asked where a group does not fit.
struct RegistrationStrings: Sendable {
  let title: String
  let cohort: String
  let enrolled: String
  let invited: String
  let registered: String
  let nobodyInvited: String
  let waitingList: String
  let nobodyWaits: String
  let waiting: String
  let since: String

  /// From the pupils registered and the places, which may be unknown.
  let taken: @Sendable (_ registered: String, _ places: String?) -> String
  /// From a number, and whether it may be less.
  let free: @Sendable (_ free: Int, _ atMost: Bool) -> String
  let over: @Sendable (Int) -> String
  /// Whose number of places it is.
  let limit: @Sendable (CapacityLimit, Names) -> String
  /// Somebody waits and there is room: from the class that is first and its pupils.
  let next: @Sendable (_ cohort: String, _ pupils: Int) -> String

  // What is filled in
  let addTitle: String
  let withdrawTitle: String
  let leaveTitle: String
  let classLabel: String
  let pupilsLabel: String
  let reasonLabel: String
  /// Where a reason may be given and need not.
  let reasonHint: String
  let pupilsHint: @Sendable (_ most: Int?) -> String
  let fits: String
  /// Before what is said of it: there will be a question.
  let asks: String
  let chooseClass: String
  let fillInPupils: String

  // The question
  let questionTitle: String
  /// `L5 De Linde: 5 leerlingen`
  let group: @Sendable (_ cohort: String, _ pupils: Int) -> String
  let concern: @Sendable (RegistrationConcern, Names) -> String
  let choice: @Sendable (RegistrationChoice, RegistrationQuestion) -> String
  let withReason: String
  let reasonAsked: String
  /// The session or its list has changed since the question was asked.
  let changed: String

  // What was done, and why not
  /// From the groups that got the places of somebody else.
  let alsoPromoted: @Sendable (_ done: String, _ groups: String) -> String
  let butNotPromoted: @Sendable (_ why: String) -> String
  let stillAsks: @Sendable (_ group: String) -> String
  let nothingSelected: String
  let noneRegistered: String
  let unknownRegistered: String
  let closed: @Sendable (_ status: String) -> String

  // On the command line
  let noSuchGroup: @Sendable (_ cohort: String) -> String
  /// A grade that a school of these grades does not have.
  let noSuchClass: @Sendable (_ school: String, _ grade: String, _ grades: String) -> String
  let nothingChanges: String
}
