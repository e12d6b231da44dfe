using System.Linq;
using System.Management.Automation;
using PrivX.Client;

namespace PrivX.PowerShell.Base;

/// <summary>
/// Texts, credentials and objects without a model have views of PowerShell, which write them to the terminal as they are. Those in which a character
/// is unseen get a view of ours; the value itself stays as it is, and what has no such character stays PowerShell's.
/// </summary>
internal static class OwnView
{
    /// <summary>The type name by which the view is found.</summary>
    private const string TypeName = "UnseenText#PrivX";

    /// <summary>The value, to be written to the pipeline.</summary>
    public static object? Of(object? value)
    {
        if (!HasUnseen(value))
        {
            return value;
        }

        PSObject output = PSObject.AsPSObject(value!);
        if (output.TypeNames[0] != TypeName)
        {
            output.TypeNames.Insert(0, TypeName);
        }

        return output;
    }

    private static bool HasUnseen(object? value) => value switch
    {
        string text => Text.VisibleLines(text) != (object)text,
        PSCredential credential => HasUnseen(credential.UserName),
        object?[] items => items.Any(HasUnseen),
        PSObject { BaseObject: PSCustomObject } custom => custom.Properties.Any(property => HasUnseen(property.Name) || HasUnseen(property.Value)),
        PSObject wrapped => HasUnseen(wrapped.BaseObject),
        _ => false,
    };
}
