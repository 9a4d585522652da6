/// The kinds of record that can be edited; one file of the data folder each (see `FileLayout`).
public enum RecordKind: String, CaseIterable, Sendable, Hashable {
  case alliance, school, workshop, partner, guide, venue, kit
  case enrolment, freeDay, academy, session, meeting, observation, publication
}
