using System;

namespace PrivX.PowerShell.Base;

/// <summary>
/// The server keeps no object without this text: an empty one is refused where the user wrote it, and says nothing where a row of the pipeline brings
/// it, which a ValidateNotNullOrEmpty would refuse.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NeedsTextAttribute : Attribute;
