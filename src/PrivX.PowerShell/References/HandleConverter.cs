using System;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PrivX.Client;

namespace PrivX.PowerShell.References;

/// <summary>
/// Makes the short form by which one object names another from a name, an id, an object or another short form, so that
/// <c>$principal.Roles += Get-PrivXRole 'Optics lab'</c> works. Names are looked up when the object is sent.
/// </summary>
public sealed class HandleConverter : PSTypeConverter
{
    // In the order in which one stands for another: a role of a user is a role, too.
    private static readonly string[][] Kinds =
    [
        ["RoleHandle", "WorkflowRole", "RoleReference", "Role", "UserRole", "RequestableRole", "ConnectionRole"],
        ["TargetDomainHandle", "TargetDomain"],
        ["WhitelistHandle", "Whitelist"],
        ["PasswordPolicyHandle", "PasswordPolicy"],
        ["ApiTargetHandle", "ApiTarget"],
    ];

    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) =>
        sourceValue is not null && destinationType is not null && NestedReferences.IsHandle(destinationType) && IsSuitable(sourceValue, destinationType);

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase)
    {
        object handle = Activator.CreateInstance(destinationType ?? throw new ArgumentNullException(nameof(destinationType)))!;
        if (PSObject.AsPSObject(sourceValue).BaseObject is string or Guid)
        {
            Set(handle, Guid.TryParse(sourceValue.ToString(), out _) ? "Id" : "Name", sourceValue.ToString());
            return handle;
        }

        PSObject given = PSObject.AsPSObject(sourceValue);
        Set(handle, "Id", given.Properties["Id"]?.Value?.ToString());
        Set(handle, "Name", given.Properties["Name"]?.Value?.ToString());

        // The id means something on one server only.
        if (given.BaseObject is IOriginated { Origin: { } origin })
        {
            ((IOriginated)handle).Origin = origin;
        }

        return handle;
    }

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) => throw new NotSupportedException();

    private static bool IsSuitable(object source, Type handle)
    {
        PSObject given = PSObject.AsPSObject(source);
        if (given.BaseObject is string text)
        {
            return !string.IsNullOrWhiteSpace(text);
        }

        string[] kinds = Kinds.First(names => names.Contains(handle.Name));
        return given.BaseObject is Guid || (IsNamed(given) && given.TypeNames.Any(name => IsOurs(name) && kinds.Contains(name.Substring(name.LastIndexOf('.') + 1))));
    }

    private static bool IsOurs(string typeName) =>
        typeName.StartsWith("PrivX.", StringComparison.Ordinal) || typeName.StartsWith("Deserialized.PrivX.", StringComparison.Ordinal);

    private static bool IsNamed(PSObject given) => given.Properties["Id"]?.Value is not null || given.Properties["Name"]?.Value is not null;

    private static void Set(object handle, string property, string? value) =>
        handle.GetType().GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!.SetValue(handle, value);
}
