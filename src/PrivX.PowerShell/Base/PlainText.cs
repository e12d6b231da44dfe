using System.Management.Automation;

namespace PrivX.PowerShell.Base;

/// <summary>What -AsPlainText does: the secret of an object is written as text beside the object's own members.</summary>
internal static class PlainText
{
    /// <param name="value">The object.</param>
    /// <param name="property">Name of the property that is to hold the text; where the object has one of this name, the text is seen in its place.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="asPlainText">False leaves the object as it is.</param>
    public static object Of(PrivXObject value, string property, SecretText? secret, bool asPlainText)
    {
        if (!asPlainText)
        {
            return value;
        }

        PSObject output = PSObject.AsPSObject(value);
        if (output.Properties[property] is PSNoteProperty)
        {
            output.Properties.Remove(property);
        }

        output.Properties.Add(new PSNoteProperty(property, secret?.ToPlainText()));
        return output;
    }
}
