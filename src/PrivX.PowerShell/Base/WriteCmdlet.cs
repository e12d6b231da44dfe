using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using PrivX.Client;
using PrivX.Client.Json;
using PrivX.Client.Pipeline;
using PrivX.Client.Replacing;
using PrivX.Client.Updates;
using PrivX.Common;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>
/// What creating and changing have in common: parameters become members of the JSON that is sent, and nothing else does. New, Set and Register
/// cmdlets of one noun can share a base with the parameters of its model.
/// </summary>
public abstract class WriteCmdlet : ChangeCmdlet
{
    private protected WriteCmdlet()
    {
    }

    internal override bool ComparesRows => true;

    /// <summary>Carries the bound parameters to a model. An empty cell of a row (a CSV file has no other way to say nothing) does not count.</summary>
    /// <param name="model">The model.</param>
    /// <param name="isRow">False where the pipeline brings objects to be changed: their properties are not what the user wants to set.</param>
    private protected IReadOnlyList<BoundMember> Bind(PrivXObject model, bool isRow = true)
    {
        PipelineInput.RefuseShown();
        return ModelBinder.Of(GetType(), model.GetType()).Apply(
            this,
            model,
            IdsOf,
            (parameter, value) => !IsNamed(parameter) && (!isRow || IsEmptyCell(value)),
            TextOf);
    }

    /// <summary>How the server writes a duration.</summary>
    private protected virtual string TextOf(TimeSpan duration) => DurationText.ToIso(duration);

    private static bool IsEmptyCell(object? value) => value is null or "" || (value is string[] { Length: 1 } list && list[0].Length == 0);

    /// <summary>An object as it is on the server, with the bound parameters applied to it.</summary>
    /// <param name="current">Its JSON.</param>
    /// <param name="type">How the model is written.</param>
    private protected ObjectUpdate Applied<T>(ReadOnlyMemory<byte> current, JsonTypeInfo<T> type)
        where T : PrivXObject, new()
    {
        var model = new T();
        return Applied(current, model, Bind(model), type);
    }

    /// <summary>A change in words, with names in the place of ids.</summary>
    private protected string Shown(PropertyChange change) => (change with { Before = ShownValue(change, change.Before), After = ShownValue(change, change.After) }).ToString();

    // Names that are known anyway are shown; others are asked for where a person looks.
    private string ShownValue(PropertyChange change, string shown)
    {
        string id = shown.Trim('\'');
        if (!Guid.TryParse(id, out _) || change.RefersTo is not { } kind)
        {
            return shown;
        }

        string? name = NameOf(id) ?? (IsLookedAt ? NameOnServer(NestedReferences.Of(kind, id)) : null);
        return name is { Length: > 0 } ? $"'{name}' ({id})" : shown;
    }

    private string? NameOnServer(IObjectReference reference)
    {
        try
        {
            return Run(token => reference.ResolveAsync(Client, token)).Name;
        }
        catch (PrivXException)
        {
            // Who may change an object need not be allowed to see what it names.
            return null;
        }
    }

    private ObjectUpdate Applied<T>(ReadOnlyMemory<byte> current, T model, IEnumerable<BoundMember> members, JsonTypeInfo<T> type)
    {
        JsonObject whole = ToJson(model, type);
        var update = new ObjectUpdate(current, typeof(T));
        foreach (BoundMember member in ModelBinder.Expand(members, whole, typeof(T)))
        {
            update.Set(member.JsonPath, ModelBinder.ValueOf(whole, member));
        }

        return update;
    }

    /// <summary>Sends an object made of the bound parameters, and of what <paramref name="complete"/> adds; writes what came of it.</summary>
    /// <param name="name">Name of the new object, for ShouldProcess.</param>
    /// <param name="action">What happens, for ShouldProcess.</param>
    /// <param name="type">How the model is written.</param>
    /// <param name="complete">Adds what follows from the parameters, and gives the JSON paths of what it set; null where there is nothing.</param>
    /// <param name="send">Sends the body and gives what is written.</param>
    /// <param name="isRow">False where the pipeline brings the object that the new one belongs to, whose properties are not meant.</param>
    private protected void Send<TModel, TResult>(
        Func<TModel, string?> name,
        string action,
        JsonTypeInfo<TModel> type,
        Func<TModel, string[]>? complete,
        Func<RequestBody, CancellationToken, Task<TResult>> send,
        bool isRow = true)
        where TModel : PrivXObject, new()
    {
        var model = new TModel();
        IEnumerable<BoundMember> members = Bind(model, isRow);
        if (complete is not null)
        {
            members = members.Concat(complete(model).Select(path => new BoundMember(path.Split('.'), path, IsWhole: true)));
        }

        if (isRow)
        {
            PipelineInput.RefuseLost(model);
        }

        ObjectUpdate update = Applied(Encoding.UTF8.GetBytes("{}"), model, members, type);
        RequestBody body = ObjectBody.Json(update.ToJson(ModelBinder.Of(GetType(), typeof(TModel)).ParameterFor), typeof(TModel));
        string target = name(model) is { Length: > 0 } given ? given : action;
        string fields = string.Join("; ", update.Changes.Select(change => $"{change.Path}: {ShownValue(change, change.After)}"));
        Change(target, target, fields.Length == 0 ? action : $"{action} with {fields}", token => send(body, token), result => WriteObject(result));
    }

    /// <summary>Creates an object of a noun from the bound parameters, reads it back and writes it.</summary>
    /// <param name="noun">The noun.</param>
    /// <param name="complete">Adds what follows from the parameters, and gives the JSON paths of what it set; null where there is nothing.</param>
    /// <param name="isRow">False where the pipeline brings the object that the new one belongs to, whose properties are not meant.</param>
    private protected void Create<T>(Noun<T> noun, Func<T, string[]>? complete = null, bool isRow = true)
        where T : PrivXObject, new() =>
        Send(
            noun.NameOf,
            $"Create {noun.Name}",
            noun.Json,
            model =>
            {
                string[] completed = complete?.Invoke(model) ?? [];
                noun.RefuseUnreachable(noun.IdOf(model));
                return completed;
            },
            (body, token) => noun.CreateAndReadAsync(Client, body, token),
            isRow);

    /// <summary>Changes the objects that one reference means, by the bound parameters and by what the user changed in an object he passes.</summary>
    /// <param name="noun">The noun.</param>
    /// <param name="reference">Which objects.</param>
    /// <param name="passThru">Write the object as it is afterwards.</param>
    /// <param name="check">Looks at a change before it is shown, knowing the object as it is now; null where there is nothing to look at.</param>
    private protected void Update<T>(
        Noun<T> noun,
        ObjectReference<T> reference,
        bool passThru,
        Action<T, ObjectUpdate>? check = null)
        where T : PrivXObject, new()
    {
        ModelBinder binder = ModelBinder.Of(GetType(), typeof(T));
        var model = new T();
        Dictionary<string, ShownCell> shown = PipelineInput.TakeShown();
        PSObject? row = reference.IsRow ? PipelineInput.Row : null;
        IReadOnlyList<BoundMember> bound = Bind(model, reference.IsRow);
        var wanted = new WantedChange<T>(reference, bound, ToJson(model, noun.Json));
        wanted.ReadObject(noun, IdOf);
        ForTargets(noun, reference, target => Update(
            reference,
            noun,
            target,
            plan =>
            {
                wanted.ApplyTo(plan, noun, () => shown
                    .Where(cell => !cell.Value.Tells(binder.ValueOn(plan.Now, cell.Key)))
                    .Select(cell => cell.Value.Problem)
                    .Concat(row is null ? [] : UntakenColumns.Changed(row, GetType(), plan.Now, noun.NameOf(plan.Now)))
                    .ToArray());
                check?.Invoke(plan.Now, plan.Update);
            },
            binder.ParameterFor,
            passThru));
    }

    /// <summary>Changes one object: reads it, lets the change be planned, asks, writes.</summary>
    /// <param name="item">Target of an error record.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="target">The object.</param>
    /// <param name="prepare">Says what is wanted; sends nothing that changes something.</param>
    /// <param name="supplier">Names the parameter that supplies a secret, by its path.</param>
    /// <param name="passThru">Write the object as it is afterwards.</param>
    private protected void Update<T>(object? item, Noun<T> noun, ChangeTarget<T> target, Action<UpdatePlan<T>> prepare, Func<string, string?> supplier, bool passThru)
        where T : PrivXObject =>
        Change(
            item,
            async token =>
            {
                var plan = new UpdatePlan<T>(noun, Client, Clock, await target.ReadAsync(Client, token).ConfigureAwait(false), supplier);
                prepare(plan);
                plan.RefuseUnwritable();
                return plan;
            },
            plan =>
            {
                if (plan.Changes.Count > 0)
                {
                    return Confirm(noun.Describe(plan.Now), "Set " + string.Join("; ", plan.Changes.Select(Shown)));
                }

                WriteVerbose($"{noun.Describe(plan.Now)} is already as wanted; nothing is sent.");
                return passThru;
            },
            (plan, token) => plan.ApplyAsync(passThru, token),
            WriteIfAny);
}
