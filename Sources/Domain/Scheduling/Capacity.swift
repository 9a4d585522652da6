extension Alliance {
  /// The most participants a session takes, and who says so: the session's own number as far as the room goes, else the
  /// smaller of the workshop's and the venue's; nil where none of them is known.
  public func capacity(of session: Session) -> (places: Int, limit: CapacityLimit)? {
    let workshop = workshops[session.workshop]?.capacity.map {
      ($0, CapacityLimit.workshop(session.workshop))
    }
    let venue = session.venue.flatMap { id in venues[id]?.capacity.map { ($0, CapacityLimit.venue(id)) } }
    if let own = session.capacity {
      if let venue, venue.0 < own { return venue }
      return (own, .session)
    }
    switch (workshop, venue) {
    case (let workshop?, let venue?): return workshop.0 <= venue.0 ? workshop : venue
    case (let only?, nil), (nil, let only?): return only
    case (nil, nil): return nil
    }
  }
}
