using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace PrivX.Tour.Host;

/// <summary>The console as the engine sees it.</summary>
internal sealed class TourHost(Terminal terminal) : PSHost
{
    private readonly TourUserInterface _userInterface = new(terminal);

    /// <summary>What a script gave to <c>exit</c>; null if it did not.</summary>
    public int? ExitRequested { get; private set; }

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "PrivX tour";

    public override PSHostUserInterface UI => _userInterface;

    public override Version Version { get; } = typeof(TourHost).Assembly.GetName().Version ?? new Version(0, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException("The tour has no nested prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("The tour has no nested prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode) => ExitRequested = exitCode;
}
