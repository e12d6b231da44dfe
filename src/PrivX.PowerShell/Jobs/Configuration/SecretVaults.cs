using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using PrivX.Client;

namespace PrivX.PowerShell.Jobs.Configuration;

/// <summary>Vaults of the module SecretManagement, which is asked for and not bound to: who has no vault needs it not.</summary>
internal static class SecretVaults
{
    private const string Script = "param($Vault, $Name) Microsoft.PowerShell.SecretManagement\\Get-Secret -Vault $Vault -Name $Name -ErrorAction SilentlyContinue";

    /// <summary>The secret of a name; null where the vault has none.</summary>
    /// <exception cref="PrivXUsageException">The vault cannot be asked. Code <c>InvalidArgument</c>.</exception>
    public static PSObject? Ask(CommandInvocationIntrinsics invoke, string vault, string name)
    {
        try
        {
            return invoke.InvokeScript(Script, false, PipelineResultTypes.None, null, vault, name).FirstOrDefault();
        }
        catch (RuntimeException failure)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"The vault '{vault}' cannot be asked: {failure.Message.TrimEnd('.')}.")
            {
                Remedy = "Install-Module Microsoft.PowerShell.SecretManagement, and register the vault; or give the secrets with -Secret.",
            };
        }
    }
}
