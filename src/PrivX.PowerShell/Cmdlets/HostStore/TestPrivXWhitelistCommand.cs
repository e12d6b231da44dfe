using System.Linq;
using System.Management.Automation;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.HostStore;

/// <summary>Tells which commands a whitelist would allow: one on the server, one changed in hand, or patterns that are not stored yet.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PrivXWhitelist", DefaultParameterSetName = "Default")]
[OutputType(typeof(WhitelistTestResult))]
public sealed class TestPrivXWhitelistCommand : ConnectedCmdlet
{
    /// <summary>
    /// Whitelists to try: ids, names, names with wildcards, or whitelist objects. Names are compared without case. A name that no whitelist has is
    /// an error, and so is one that several whitelists share; a wildcard that matches nothing does nothing. Whitelists are also accepted from the
    /// pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Default")]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<Whitelist>))]
    [SupportsWildcards]
    public ObjectReference<Whitelist>[]? Whitelist { get; set; }

    /// <summary>Patterns to try that are not stored.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Pattern")]
    [ReadAs(typeof(string[]))]
    public string[]? Pattern { get; set; }

    /// <summary>How the patterns of -Pattern are read: glob (the default) or regex.</summary>
    [Parameter(ParameterSetName = "Pattern")]
    [KnownValues("glob", "regex")]
    [ReadAs(typeof(string))]
    public string Type { get; set; } = "glob";

    /// <summary>Commands to try, each a whole command line.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ReadAs(typeof(string[]))]
    public string[]? Command { get; set; }

    /// <summary>Shell whose syntax the commands follow. Known values: bash (the default) and posix.</summary>
    [Parameter]
    [KnownValues("bash", "posix")]
    [ReadAs(typeof(string))]
    public string Shell { get; set; } = "bash";

    private protected override void Process()
    {
        if (Pattern is not null)
        {
            Evaluate(null, new Whitelist { Name = "not stored", Type = Type, WhitelistPatterns = Pattern });
        }

        ForEach(Whitelist, reference =>
        {
            foreach (Whitelist found in Find(Nouns.Whitelist, reference))
            {
                Evaluate(found.Name, new Whitelist { Name = found.Name, Type = found.Type, WhitelistPatterns = found.WhitelistPatterns });
            }
        });
    }

    private void Evaluate(string? name, Whitelist whitelist)
    {
        var request = new WhitelistEvaluateRequest { Whitelist = whitelist, RshellVariant = Shell, Commands = Command };
        WhitelistEvaluateResult answer = Run(token => Client.HostStore.EvaluateWhitelistAsync(request, token));
        string[] invalid = answer.WhitelistPatternResults
            .Where(pattern => pattern.Status.Any(status => status != "OK"))
            .Select(pattern => pattern.WhitelistPattern ?? string.Empty)
            .ToArray();
        foreach (WhitelistCommandResult result in answer.CommandResults)
        {
            WriteObject(new WhitelistTestResult
            {
                Whitelist = name,
                Command = result.Command,
                Allowed = result.Allowed == true,
                Shell = Shell,
                InvalidPatterns = invalid,
            });
        }
    }
}
