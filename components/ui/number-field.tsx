"use client";

import { Minus, Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { describedControl, Field, type FieldWords } from "./field.tsx";
import { useHoldToRepeat } from "./use-hold-to-repeat.ts";

type NumberFieldProps = FieldWords & {
  name: string;
  id?: string;
  /** Ends the names of the buttons: « Un de plus : élèves ». */
  unit: string;
  defaultValue?: number | string;
  minimum?: number;
  maximum?: number;
  size?: "normal" | "door";
};

/**
 * A head-count. Without script it is a field one types in; the script adds the two buttons.
 * The field stays uncontrolled, so that a form given back by the server shows what was typed.
 */
export function NumberField({
  name,
  id = name,
  unit,
  defaultValue = "",
  minimum = 0,
  maximum = 9999,
  size = "normal",
  ...words
}: NumberFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isReady, setReady] = useState(false);
  const [count, setCount] = useState(Number(defaultValue) || 0);
  const [spoken, setSpoken] = useState("");
  useEffect(() => setReady(true), []);

  const step = (change: number) => {
    if (input.current) setSpoken(`${stepField(input.current, change, minimum, maximum)} ${unit}`);
  };

  return (
    <Field id={id} {...words}>
      <div className={`stepper stepper--${size}`} data-ready={isReady || undefined}>
        <StepButton
          name={`Un de moins\u00A0: ${unit}`}
          atEnd={count <= minimum}
          hidden={!isReady}
          onStep={() => step(-1)}
        >
          <Minus className="icon" aria-hidden />
        </StepButton>
        <input
          ref={input}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          name={name}
          defaultValue={defaultValue}
          required={words.required ?? true}
          onInput={(event) => setCount(Number(event.currentTarget.value) || 0)}
          {...describedControl(id, words)}
        />
        <StepButton
          name={`Un de plus\u00A0: ${unit}`}
          atEnd={count >= maximum}
          hidden={!isReady}
          onStep={() => step(1)}
        >
          <Plus className="icon" aria-hidden />
        </StepButton>
      </div>
      <output className="visually-hidden" htmlFor={id}>
        {spoken}
      </output>
    </Field>
  );
}

/** Changes the number as if it were typed, within its bounds. */
function stepField(field: HTMLInputElement, change: number, minimum: number, maximum: number) {
  const next = Math.min(maximum, Math.max(minimum, (Number(field.value) || 0) + change));
  field.value = String(next);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return next;
}

type StepButtonProps = {
  name: string;
  atEnd: boolean;
  hidden: boolean;
  onStep: () => void;
  children: React.ReactNode;
};

function StepButton({ name, atEnd, hidden, onStep, children }: StepButtonProps) {
  const hold = useHoldToRepeat(onStep);
  return (
    <button
      type="button"
      aria-label={name}
      aria-disabled={atEnd || undefined}
      hidden={hidden}
      {...hold}
    >
      {children}
    </button>
  );
}
