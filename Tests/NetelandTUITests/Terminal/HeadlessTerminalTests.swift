import Testing

@testable import NetelandTUI

@Suite("A terminal without a screen")
struct HeadlessTerminalTests {
  @Test("It plays its script, and then there is nobody left")
  func script() {
    let device = HeadlessTerminal(size: Size(width: 80, height: 24), keys: [.down, .character("é")])
    #expect(device.waitForInput(timeoutMilliseconds: nil, wakeDescriptor: -1) == [.key(.down)])
    #expect(device.waitForInput(timeoutMilliseconds: 0, wakeDescriptor: -1) == [.key(.character("é"))])
    #expect(device.waitForInput(timeoutMilliseconds: nil, wakeDescriptor: -1) == [.endOfInput])
  }

  @Test("A resize in the script is a new size")
  func resize() {
    let small = Size(width: 60, height: 20)
    let device = HeadlessTerminal(size: Size(width: 80, height: 24), script: [[.resize(small), .wake]])
    _ = device.waitForInput(timeoutMilliseconds: nil, wakeDescriptor: -1)
    #expect(device.size == small)
  }

  @Test("It remembers what it was shown, clipped to its size, until it is closed")
  func shown() {
    let device = HeadlessTerminal(size: Size(width: 4, height: 1))
    var buffer = Buffer(size: Size(width: 6, height: 2))
    buffer.put("Wervik", x: 0, y: 0)
    device.present(buffer, cursor: Point(x: 5, y: 0))
    #expect(device.shown?.text() == "Werv")
    #expect(device.cursor == nil)
    device.present(buffer, cursor: Point(x: 3, y: 0))
    #expect(device.cursor == Point(x: 3, y: 0))
    device.close()
    device.present(Buffer(size: device.size), cursor: nil)
    #expect(device.shown?.text() == "Werv")
    #expect(device.presentCount == 2)
    #expect(device.waitForInput(timeoutMilliseconds: nil, wakeDescriptor: -1) == [.endOfInput])
  }
}
