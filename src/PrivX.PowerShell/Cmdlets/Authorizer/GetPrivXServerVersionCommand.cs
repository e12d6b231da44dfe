using System.IO;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Authorizer;
using PrivX.Client.Transfer;
using PrivX.PowerShell.Base;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Tells the version of PrivX that its web pages were made for.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXServerVersion")]
[OutputType(typeof(ServerVersion))]
public sealed class GetPrivXServerVersionCommand : ConnectedCmdlet
{
    private protected override void Process() => WriteObject(ServerVersion.Of(Run(ReadAsync)));

    private async Task<string> ReadAsync(CancellationToken token)
    {
        using Download script = await Client.Authorizer.GetAuthorizerVersionScriptAsync(token).ConfigureAwait(false);
        using var reader = new StreamReader(script.Content);
#if NET8_0_OR_GREATER
        return await reader.ReadToEndAsync(token).ConfigureAwait(false);
#else
        return await reader.ReadToEndAsync().ConfigureAwait(false);
#endif
    }
}
