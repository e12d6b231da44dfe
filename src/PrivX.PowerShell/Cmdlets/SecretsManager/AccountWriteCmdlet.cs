using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using PrivX.Client.Updates;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Cmdlets.SecretsManager;

/// <summary>What changing scanned and managed accounts has in common: the same change of many accounts is one call at the end of the pipeline.</summary>
public abstract class AccountWriteCmdlet : WriteCmdlet
{
    private protected AccountWriteCmdlet()
    {
    }

    /// <summary>Shows what would change about the accounts that a reference means, and keeps them for the end of the pipeline.</summary>
    /// <param name="noun">The accounts of one target domain.</param>
    /// <param name="reference">Which accounts.</param>
    /// <param name="change">The members that change.</param>
    /// <param name="kept">Where to keep them.</param>
    private protected void Collect<T>(Noun<T> noun, ObjectReference<T> reference, JsonObject change, List<BatchItem<T>> kept)
        where T : PrivXObject =>
        ForTargets(noun, reference, target => Change(
            reference,
            token => target.FindAsync(Client, token),
            found => Confirm(noun.Describe(found), "Set " + Fields(ModelBinder.ToJson(found, noun.Json), change, typeof(T))),
            (found, _) => Task.FromResult(found),
            found => kept.Add(new BatchItem<T>(noun.ParentId!, noun.IdOf(found)!, TargetOf(reference), found, change.ToJsonString()))));

    private protected static T Parse<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type)!;

    // An object in hand may be old. Where it is as wanted already, the wish is shown; the server is told in any case.
    private static string Fields(JsonObject found, JsonObject change, Type model)
    {
        var update = new ObjectUpdate(Encoding.UTF8.GetBytes(found.ToJsonString()), model);
        foreach (KeyValuePair<string, JsonNode?> member in change)
        {
            update.Set([member.Key], member.Value?.DeepClone());
        }

        return update.Changes is { Count: > 0 } changes
            ? string.Join("; ", changes.Select(one => one.ToString()))
            : string.Join("; ", change.Select(member => $"{member.Key}: {member.Value?.ToJsonString()}"));
    }
}
