using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace PrivX.Module.Tests.Harness;

/// <summary>A host with a user interface that keeps what is shown and answers questions from a queue.</summary>
public sealed class RecordingHost : PSHost
{
    private readonly RecordingUserInterface _userInterface = new();

    /// <summary>Everything shown, a line each, in order. Warnings and the like carry their prefix.</summary>
    public IReadOnlyCollection<string> Shown => _userInterface.Lines;

    /// <summary>The progress that was shown; only where <c>$ProgressPreference</c> is Continue.</summary>
    public IReadOnlyCollection<ProgressRecord> Progress => _userInterface.Progress;

    /// <summary>Captions and messages of the questions that were asked.</summary>
    public IReadOnlyCollection<string> Questions => _userInterface.Questions;

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.GetCultureInfo("en-US");

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "PrivX test host";

    public override PSHostUserInterface UI => _userInterface;

    public override Version Version { get; } = new(1, 0);

    /// <summary>Answers the next question with the choice of that label ("Yes", "No", "Yes to All" …).</summary>
    public void Answer(string label) => _userInterface.Answers.Enqueue(label);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }

    private sealed class RecordingUserInterface : PSHostUserInterface
    {
        private string _line = string.Empty;

        public ConcurrentQueue<string> Lines { get; } = new();

        public ConcurrentQueue<ProgressRecord> Progress { get; } = new();

        public ConcurrentQueue<string> Questions { get; } = new();

        public ConcurrentQueue<string> Answers { get; } = new();

        public override PSHostRawUserInterface? RawUI => null;

        public override void Write(string value) => _line += value;

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

        public override void WriteLine(string value)
        {
            Lines.Enqueue(_line + value);
            _line = string.Empty;
        }

        public override void WriteErrorLine(string value) => WriteLine("ERROR: " + value);

        public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

        public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

        public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

        public override void WriteProgress(long sourceId, ProgressRecord record) => Progress.Enqueue(record);

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            Questions.Enqueue($"{caption}: {message}");
            if (!Answers.TryDequeue(out string? label))
            {
                throw new HostException("The host cannot ask: no answer was prepared.");
            }

            for (int i = 0; i < choices.Count; i++)
            {
                if (string.Equals(choices[i].Label.Replace("&", string.Empty, StringComparison.Ordinal), label, StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }

            throw new InvalidOperationException($"There is no choice '{label}'.");
        }

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
            throw new HostException("The host cannot ask for values.");

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
            throw new HostException("The host cannot ask for credentials.");

        public override PSCredential PromptForCredential(
            string caption,
            string message,
            string userName,
            string targetName,
            PSCredentialTypes allowedCredentialTypes,
            PSCredentialUIOptions options) => throw new HostException("The host cannot ask for credentials.");

        public override string ReadLine() => throw new HostException("The host cannot read input.");

        public override SecureString ReadLineAsSecureString() => throw new HostException("The host cannot read input.");
    }
}
