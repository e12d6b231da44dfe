using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.SecretsManager;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>Finds the ids of target domains by their exact names: of all that the pipeline brings, in one call.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "PrivXTargetDomain")]
[OutputType(typeof(TargetDomainHandle))]
public sealed class ResolvePrivXTargetDomainCommand : ConnectedCmdlet
{
    private readonly List<string> _names = [];

    /// <summary>Names of target domains.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<TargetDomain>))]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string[]))]
    public string[]? Name { get; set; }

    private protected override void Process() => _names.AddRange(Name!.Except(_names, StringComparer.OrdinalIgnoreCase));

    private protected override void End()
    {
        if (_names.Count == 0)
        {
            return;
        }

        string[] names = _names.ToArray();
        TargetDomainResolution answer = Run(token => Client.SecretsManager.ResolveTargetDomainsAsync(names, token));
        foreach (string name in names)
        {
            TargetDomainMatch[] matches = answer.Items.Where(item => string.Equals(item.TargetDomainName, name, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (matches.Length == 0)
            {
                Report(new PrivXObjectException(ErrorCodes.NotFound, $"There is no target domain named '{name}', or you may not see it.") { Remedy = "Check the name." }, name);
            }

            foreach (TargetDomainMatch match in matches)
            {
                WriteObject(new TargetDomainHandle { Id = match.Id, Name = match.TargetDomainName });
            }
        }
    }
}
