using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Base.Input;

/// <summary>
/// Reads the values of a parameter by the rules of <see cref="ValueReader"/> in place of PowerShell's own, which take 3600 for days, 'maybe' for
/// true, an object for its type's name and dates by the culture of the machine. A test sees to it that every parameter of such a type has it.
/// </summary>
/// <param name="type">The type of the parameter.</param>
[AttributeUsage(AttributeTargets.Property)]
internal class ReadAsAttribute(Type type) : ArgumentTransformationAttribute
{
    public Type Type { get; } = type;

    /// <summary>True where PowerShell itself refuses a row for lack of this parameter: the reason must come from here then.</summary>
    public bool Required { get; init; }

    public sealed override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        try
        {
            object? read = ValueReader.Read(Prepare(engineIntrinsics, inputData), Type);
            return read is not null || !Type.IsValueType || Nullable.GetUnderlyingType(Type) is not null
                ? read
                : throw new UnreadableValueException(string.Empty, "null is no value");
        }
        catch (UnreadableValueException failure)
        {
            return PipelineInput.IsBinding && !Required
                ? new UnreadableValue()
                : throw new ArgumentTransformationMetadataException(failure.Message, Required ? failure : new PSInvalidCastException(failure.Message, failure));
        }
    }

    /// <summary>What else the parameter takes, as something that can be read.</summary>
    protected virtual object? Prepare(EngineIntrinsics engine, object? given) => given;
}
