using System;
using System.Management.Automation;
using PrivX.Client;

namespace PrivX.PowerShell.Json;

/// <summary>
/// Makes the parts of objects from hashtables, from what ConvertFrom-Json gives and from saved objects, wherever the engine converts to such a part:
/// parameters, columns and properties.
/// </summary>
public sealed class ModelConverter : PSTypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => ModelReader.IsDescription(sourceValue);

    /// <inheritdoc/>
    public override bool CanConvertFrom(PSObject sourceValue, Type destinationType) => ModelReader.IsDescription(sourceValue);

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase)
    {
        try
        {
            return ModelReader.Read(sourceValue, destinationType);
        }
        catch (PrivXUsageException failure)
        {
            throw new PSInvalidCastException(failure.Message, failure);
        }
    }

    /// <inheritdoc/>
    public override object ConvertFrom(PSObject sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        ConvertFrom((object)sourceValue, destinationType, formatProvider, ignoreCase);

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) => throw new NotSupportedException();
}
