using System;
using System.Linq;
using System.Management.Automation;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.LocalUserStore;

/// <summary>Lists trusted clients, such as Extenders, or reads those that are named.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXTrustedClient", SupportsPaging = true)]
[OutputType(typeof(TrustedClient))]
public sealed class GetPrivXTrustedClientCommand : ListCmdlet<TrustedClient>
{
    /// <summary>Trusted clients to read: ids, names, names with wildcards, or trusted client objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<TrustedClient>))]
    [SupportsWildcards]
    public ObjectReference<TrustedClient>[]? TrustedClient { get; set; }

    /// <summary>Only clients of this kind: EXTENDER, CARRIER, ICAP (a Web Proxy), HOST_PROVISIONING (a deployment script) or API_CLIENT.</summary>
    [Parameter]
    [KnownValues("EXTENDER", "CARRIER", "ICAP", "HOST_PROVISIONING", "API_CLIENT")]
    [ReadAs(typeof(string))]
    public string? Type { get; set; }

    private protected override void Process()
    {
        if (Type is null)
        {
            WriteNamedOrList(Nouns.TrustedClient, TrustedClient, new ListQuery(), Client.LocalUserStore.ListTrustedClients);
            return;
        }

        // The server lists them all and cannot be asked for some.
        if (TrustedClient is null)
        {
            WriteList(Client.LocalUserStore.ListTrustedClients(), IsWanted);
        }

        ForEach(TrustedClient, reference =>
            WriteObject(Find(Nouns.TrustedClient, reference).Where(IsWanted), true));
    }

    private bool IsWanted(TrustedClient client) => string.Equals(client.Type, Type, StringComparison.OrdinalIgnoreCase);
}
