import Domain

/// What a command is given besides its own options: where it prints, the clock, and the environment.
struct CommandContext {
  let output: any CommandOutput
  let clock: WallClock
  /// A variable of the environment; nil where it is not set or empty.
  var variable: (String) -> String? = Surroundings.variable
}

/// A subcommand. It prints to the context alone, so that tests run it inside themselves.
protocol NetelandCommand {
  var shared: SharedOptions { get }
  func execute(in context: CommandContext) throws -> ExitStatus
}

extension NetelandCommand {
  /// Runs the command, and puts what stopped it into words.
  func status(in context: CommandContext) -> ExitStatus {
    let strings = shared.language.strings
    do {
      return try execute(in: context)
    } catch let problem as StoreProblem {
      context.output.complain(strings.problems.text(problem))
    } catch let problem as FileProblem {
      context.output.complain(strings.problems.text(problem))
    } catch let refusal as Refusal {
      context.output.complain(strings.problems.text(refusal, in: Alliance()))
    } catch let problem as UsageProblem {
      context.output.complain(problem.text)
      return .usage
    } catch {
      context.output.complain(String(describing: error))
    }
    return .refused
  }
}
