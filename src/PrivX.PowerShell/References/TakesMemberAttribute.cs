using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace PrivX.PowerShell.References;

/// <summary>
/// Takes, of objects of another model, the object that they have in a property: of a connection its host. For cmdlets that read alone: who changes an
/// object names it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TakesMemberAttribute(Type model, string member) : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is IList items and not IDictionary
            ? items.Cast<object?>().Select(Take).ToArray()
            : Take(inputData);

    private object? Take(object? given)
    {
        if (given is null)
        {
            return null;
        }

        var value = PSObject.AsPSObject(given);
        return model.IsInstanceOfType(value.BaseObject) || value.TypeNames.Contains("Deserialized." + model.FullName)
            ? value.Properties[member]?.Value ?? given
            : given;
    }
}
