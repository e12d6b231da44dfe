using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace PrivX.Tour.Host;

/// <summary>Shows what the engine has to show. It cannot be asked anything: a runbook that needs an answer fails at once.</summary>
internal sealed class TourUserInterface(Terminal terminal) : PSHostUserInterface
{
    private const string Yellow = "33;1";
    private const string CannotAsk = "The tour runs without anybody to ask.";

    private readonly TourRawUserInterface _raw = new(terminal.Width);

    public override PSHostRawUserInterface RawUI => _raw;

    public override bool SupportsVirtualTerminal => terminal.HasColours;

    public override void Write(string value) => terminal.Write(GetOutputString(value, terminal.HasColours));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => terminal.WriteLine(GetOutputString(value, terminal.HasColours));

    // The engine paints the parts of an error itself.
    public override void WriteErrorLine(string value) => WriteLine(value);

    public override void WriteWarningLine(string message) => terminal.WriteLine(Yellow, $"WARNING: {message}");

    public override void WriteVerboseLine(string message) => terminal.WriteLine(Yellow, $"VERBOSE: {message}");

    public override void WriteDebugLine(string message) => terminal.WriteLine(Yellow, $"DEBUG: {message}");

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw new HostException(CannotAsk);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw new HostException(CannotAsk);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw new HostException(CannotAsk);

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) => throw new HostException(CannotAsk);

    public override string ReadLine() => throw new HostException(CannotAsk);

    public override SecureString ReadLineAsSecureString() => throw new HostException(CannotAsk);
}
