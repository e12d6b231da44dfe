using System.IO;
using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Saves the script that prepares hosts for PrivX: one that registers them, which holds credentials, or the one that SSH servers call.</summary>
[Cmdlet(VerbsData.Save, "PrivXDeployScript", DefaultParameterSetName = "Deploy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SavePrivXDeployScriptCommand : SaveCmdlet
{
    /// <summary>Trusted client, of the host provisioning kind, that the script registers hosts as: ids, names, wildcards or trusted client objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Deploy")]
    [Alias("Id", "Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<TrustedClient>))]
    [SupportsWildcards]
    public ObjectReference<TrustedClient>[]? TrustedClient { get; set; }

    /// <summary>The script that an SSH server uses as AuthorizedPrincipalsCommand, which is the same for all and holds no credentials.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "PrincipalsCommand")]
    public SwitchParameter PrincipalsCommand { get; set; }

    private protected override void Process()
    {
        if (PrincipalsCommand)
        {
            Save(null, new SaveSource("the principals command script", "principals_command.sh", (client, token) => client.Authorizer.DownloadPrincipalsCommandScriptAsync(token)));
        }

        ForEach(TrustedClient, reference => Save(Nouns.TrustedClient, reference, found => new SaveSource(
            $"the deployment script of {Nouns.TrustedClient.Describe(found)}",
            "deploy.py",
            (client, token) => client.Authorizer.OpenDeployScriptAsync(found.Id!, token))
        {
            IsPrivate = true,
        }));
    }
}
