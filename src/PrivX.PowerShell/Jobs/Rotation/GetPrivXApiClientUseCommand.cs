using System;
using System.Collections.Generic;
using System.Management.Automation;
using PrivX.Client;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.Rotation;

namespace PrivX.PowerShell.Jobs.Rotation;

/// <summary>Tells who used API clients: from where, when and for what, as the audit log shows it. A log that is not complete is an error.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXApiClientUse")]
[OutputType(typeof(ApiClientUse))]
[UsesCmdlets("Get-PrivXApiClient", "Get-PrivXAuditEvent", "Get-PrivXServerTime")]
public sealed class GetPrivXApiClientUseCommand : ReportCmdlet
{
    private DateTimeOffset? _until;

    /// <summary>API clients: names, ids, wildcards or API client objects. One that is removed is named by its id, with -After.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("ApiClientId")]
    [ArgumentCompleter(typeof(NameCompleter<ApiClient>))]
    [SupportsWildcards]
    public ObjectReference<ApiClient>[]? ApiClient { get; set; }

    /// <summary>From when on. Since the client was created when left out; where the audit log does not reach back that far, that is an error.</summary>
    [Parameter(Position = 1)]
    [ReadAs(typeof(DateTimeOffset?))]
    public DateTimeOffset? After { get; set; }

    private protected override void Process() => ForEach(ApiClient, reference =>
    {
        foreach ((string id, string name, DateTimeOffset? created) in ClientsOf(reference))
        {
            Read(id, name, After ?? created ?? throw new PrivXUsageException(ErrorCodes.InvalidArgument, $"When the API client {name} was created is not known.") { Remedy = "Say with -After from when on its uses count." });
        }
    });

    private IEnumerable<(string Id, string Name, DateTimeOffset? Created)> ClientsOf(ObjectReference<ApiClient> reference)
    {
        if (After is not null && reference.KnownId is { Length: > 0 } known)
        {
            yield return (known, ((IObjectReference)reference).KnownName is { Length: > 0 } name ? name : known, null);
            yield break;
        }

        foreach (ApiClient found in Find(Nouns.ApiClient, reference))
        {
            yield return (Nouns.ApiClient.NeedId(found), found.Name ?? found.Id!, found.Created);
        }
    }

    private void Read(string id, string name, DateTimeOffset after)
    {
        DateTimeOffset until = _until ??= Run(token => ServerTime.OfAsync(Client, token));
        if (until <= after)
        {
            throw new PrivXUsageException(ErrorCodes.InvalidValue, $"-After is '{after:u}', and on the server it is '{until:u}': there is no time between them.") { Remedy = "Give an earlier time with -After." };
        }

        var uses = new ClientUses(Client);
        Part($"The audit log of the uses of {name}", () => Run(token => uses.CheckReachAsync(after, token)));
        Read($"The audit events of {name}", uses.Of(id, after, until), audited => WriteObject(ApiClientUse.Of(audited, id, name)));
    }
}
