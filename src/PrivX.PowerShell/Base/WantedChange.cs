using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Client;
using PrivX.Client.Replacing;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Base;

/// <summary>What a Set cmdlet wants of the objects that one reference means: its bound parameters, and what the user changed in an object he passes.</summary>
internal sealed class WantedChange<T>
    where T : PrivXObject
{
    private readonly ObjectReference<T> _reference;
    private readonly BoundMember[] _bound;
    private readonly JsonObject _values;
    private JsonObject? _then;
    private JsonObject? _inHand;

    /// <param name="reference">Which objects.</param>
    /// <param name="bound">The bound parameters.</param>
    /// <param name="values">The model that they were carried to, as JSON.</param>
    public WantedChange(ObjectReference<T> reference, IEnumerable<BoundMember> bound, JsonObject values)
    {
        _reference = reference;
        _values = values;
        _bound = ModelBinder.Expand(bound, values, typeof(T)).ToArray();
    }

    /// <summary>Looks at an object in hand; names in it are looked up here, where calls are made.</summary>
    /// <exception cref="PrivXUsageException">Code <c>InvalidValue</c>: a member was set to null that null cannot clear.</exception>
    public void ReadObject(Noun<T> noun, Func<IObjectReference, string> idOf)
    {
        if (_reference.Object is { AsRead.IsEmpty: false } given)
        {
            T before = JsonSerializer.Deserialize(given.AsRead.Span, noun.Json)!;
            PipelineInput.Refuse(NulledMembers.Of(before, given).ToArray());
            _then = UpdatePlan<T>.Sent(noun, before);
            _inHand = UpdatePlan<T>.Sent(noun, given);
            PipelineInput.Refuse(NulledMembers.Entries(_inHand, _then).ToArray());
            NestedReferences.ResolveChanged(_inHand, _then, noun.ReplacementModel ?? typeof(T), idOf);
        }
    }

    /// <summary>Carries it to the plan of one object.</summary>
    /// <exception cref="PrivXException">It cannot be carried out, or the object was changed on the server since.</exception>
    public void ApplyTo(UpdatePlan<T> plan, Noun<T> noun, Func<string[]> problems)
    {
        // Each object gets values of its own: JSON nodes are not for several threads.
        var wanted = _bound.Select(member => ((IReadOnlyList<string>)member.JsonPath, ModelBinder.ValueOf(_values, member))).ToArray();
        if (_inHand is not null)
        {
            plan.Merge(_reference.Object!.AsRead, _then!, _inHand, wanted);
        }
        else if (_reference.Saved is { } saved)
        {
            T mine = SavedObject.Read(saved, plan.Now);
            string[] told = SavedObject.Told(saved, typeof(T));
            PipelineInput.Refuse(NulledMembers.Of(plan.Now, mine, told).Concat(NulledMembers.Entries(UpdatePlan<T>.Sent(noun, mine), UpdatePlan<T>.Sent(noun, plan.Now))).ToArray());
            plan.MergeSaved(mine, told);
        }

        PipelineInput.Refuse(problems());
        plan.Set(wanted);
    }
}
