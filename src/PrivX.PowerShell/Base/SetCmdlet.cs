using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Client.Updates;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>
/// A cmdlet that changes objects which the server can only replace whole: reads, alters what was named (parameters, and what the user changed in an
/// object he passes), shows it to ShouldProcess, writes.
/// </summary>
public abstract class SetCmdlet<T> : ChangeCmdlet
    where T : PrivXObject, new()
{
    // Between reading and writing a person may have been asked; after this long the object is read again before it is replaced.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private protected SetCmdlet()
    {
    }

    /// <summary>Write the object as it is on the server afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract Noun<T> Noun { get; }

    /// <summary>Changes the objects that one reference means.</summary>
    private protected void Update(ObjectReference<T> reference)
    {
        ModelBinder binder = ModelBinder.Of(GetType(), typeof(T));
        var model = new T();
        IReadOnlyList<BoundMember> bound = binder.Apply(this, model);
        JsonObject values = ModelBinder.ToJson(model, Noun.Json);
        foreach (T target in Run(token => Resolver.ResolveAsync(Client, Noun, reference, token)))
        {
            Update(target, reference.Object is not null, binder, bound, values);
        }
    }

    private void Update(T target, bool isGiven, ModelBinder binder, IReadOnlyList<BoundMember> bound, JsonObject values)
    {
        string id = Noun.IdOf(target) ?? throw new PrivXUsageException("InvalidArgument", $"The {Noun.Name} given has no id: it was never on the server.");
        DateTimeOffset readAt = default;
        Change(
            target,
            async token =>
            {
                T now = await Noun.Get(Client, id, token).ConfigureAwait(false);
                readAt = DateTimeOffset.UtcNow;
                var update = new ObjectUpdate(now.AsRead, typeof(T));
                if (isGiven && !target.AsRead.IsEmpty)
                {
                    T then = JsonSerializer.Deserialize(target.AsRead.Span, Noun.Json)!;
                    update.Merge(target.AsRead, ModelBinder.ToJson(then, Noun.Json), ModelBinder.ToJson(target, Noun.Json));
                }

                foreach (BoundMember member in bound)
                {
                    update.Set(member.JsonPath, ModelBinder.ValueOf(values, member));
                }

                return update;
            },
            update => ConfirmChanges(target, update, binder),
            async (update, token) =>
            {
                if (DateTimeOffset.UtcNow - readAt > Fresh)
                {
                    T newer = await Noun.Get(Client, id, token).ConfigureAwait(false);
                    update = update.Rebase(newer.AsRead);
                }

                await Noun.Replace!(Client, id, update.ToJson(binder.ParameterFor), token).ConfigureAwait(false);
                return PassThru ? await Noun.Get(Client, id, token).ConfigureAwait(false) : null;
            },
            changed =>
            {
                if (changed is not null)
                {
                    WriteObject(changed);
                }
            });
    }

    private bool ConfirmChanges(T target, ObjectUpdate update, ModelBinder binder)
    {
        // Refuse before asking when the change could not be written anyway.
        update.ToJson(binder.ParameterFor);
        IReadOnlyList<PropertyChange> changes = update.Changes;
        if (changes.Count == 0)
        {
            WriteVerbose($"{Noun.Describe(target)} is already as wanted; nothing is sent.");
            if (PassThru)
            {
                WriteObject(target);
            }

            return false;
        }

        return Confirm(Noun.Describe(target), "Set " + string.Join("; ", changes.Select(change => change.ToString())));
    }
}
